import { Tabs as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { cx } from './cx.ts';

interface Tab {
  value: string;
  label: ReactNode;
  content: ReactNode;
}

interface Props {
  label: string;
  tabs: Tab[];
  value: string;
  onChange: (value: string) => void;
  className?: string;
  /** For the panel, for instance to make it scroll by itself. */
  panelClassName?: string;
}

export function Tabs({ label, tabs, value, onChange, className, panelClassName }: Props) {
  return (
    <Radix.Root value={value} onValueChange={onChange} className={cx('flex flex-col', className)}>
      <Radix.List aria-label={label} className="flex gap-1 overflow-x-auto border-b border-line">
        {tabs.map((tab) => (
          <Radix.Trigger
            key={tab.value}
            value={tab.value}
            className="min-h-10 shrink-0 border-b-2 border-transparent px-3 text-13 font-semibold whitespace-nowrap text-ink-2 -outline-offset-2 hover:text-ink data-[state=active]:border-brand data-[state=active]:text-ink touch:min-h-11"
          >
            {tab.label}
          </Radix.Trigger>
        ))}
      </Radix.List>
      {tabs.map((tab) => (
        <Radix.Content key={tab.value} value={tab.value} className={cx('min-h-0', panelClassName)}>
          {tab.content}
        </Radix.Content>
      ))}
    </Radix.Root>
  );
}
