import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';

interface Props {
  to: string;
  /** Whether only this very address counts, and not what lies below it. */
  exact?: boolean;
  /** What lies below which address counts, too; below its own where it is not said. */
  above?: string;
  className: (active: boolean) => string;
  children: ReactNode;
}

/** A link of a menu: it says when it leads to where one is. */
export function NavLink({ to, exact = false, above = to, className, children }: Props) {
  const [path] = useLocation();
  const active = path === to || (!exact && path.startsWith(`${above}/`));
  return (
    <Link to={to} className={className(active)} aria-current={active ? 'page' : undefined}>
      {children}
    </Link>
  );
}
