import { ChevronDown } from 'lucide-react';
import { type ComponentProps, Suspense } from 'react';
import { late } from '../platform/late.ts';
import { useFocusBack } from '../ui/use-focus-back.ts';
import type { FactChoice } from './OpenFactMenu.tsx';
import { Fact } from './Panel.tsx';
import { t } from './text.ts';
import type { WorkspaceActions } from './use-workspace-actions.ts';

const OpenFactMenu = late(async () => (await import('./OpenFactMenu.tsx')).OpenFactMenu);

interface Props {
  choice: FactChoice;
  value: string;
  /** Whether this agent may change it now. */
  changeable: boolean;
  actions: WorkspaceActions;
}

/** A fact that can be changed where it stands. */
export function FactMenu({ choice, value, changeable, actions }: Props) {
  const open = actions.choosing === choice;
  const setOpen = (to: boolean) => actions.choose(to ? choice : null);
  const opener = useFocusBack<HTMLButtonElement>(open);
  const name = t(`workspace.${choice}`);
  const label = t('workspace.change', { what: name, value });
  if (!changeable) return <Fact name={name}>{value}</Fact>;

  const button = (
    <FactButton ref={opener} value={value} label={label} onClick={() => setOpen(true)} />
  );
  return (
    <Fact name={name}>
      {open ? (
        <Suspense fallback={button}>
          <OpenFactMenu
            choice={choice}
            actions={actions}
            onOpenChange={setOpen}
            trigger={<FactButton value={value} label={label} />}
          />
        </Suspense>
      ) : (
        button
      )}
    </Fact>
  );
}

interface ButtonProps extends ComponentProps<'button'> {
  value: string;
  label: string;
}

function FactButton({ value, label, ...button }: ButtonProps) {
  return (
    <button
      aria-haspopup="menu"
      aria-expanded={false}
      {...button}
      type="button"
      aria-label={label}
      className="-me-2 inline-flex min-h-8 min-w-0 items-center gap-1 rounded-control px-2 text-13 font-semibold hover:bg-surface-2 touch:min-h-11"
    >
      <span className="truncate">{value}</span>
      <ChevronDown size={14} aria-hidden className="shrink-0 text-ink-3" />
    </button>
  );
}
