import { type ReactNode, useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { pageName } from './page-name.ts';

/** The address whose heading last had its turn; null until the first page has been shown. */
let shownPath: string | null = null;

interface Props {
  children: ReactNode;
  /** For the browser's tab and history; unique among the desk's pages. */
  title: string;
  className?: string;
}

/**
 * The one h1 of a page. After a change of route it takes the focus, so that the keyboard and the
 * screen reader continue there; on the first page the browser's own start is left alone.
 */
export function PageTitle({ children, title, className }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [path] = useLocation();

  useEffect(() => {
    pageName.of(title);
  }, [title]);

  useEffect(() => {
    if (shownPath !== null && shownPath !== path) heading.current?.focus();
    shownPath = path;
  }, [path]);

  return (
    <h1 ref={heading} tabIndex={-1} className={className}>
      {children}
    </h1>
  );
}
