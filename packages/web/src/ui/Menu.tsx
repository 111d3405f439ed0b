import { Check } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { type ReactNode, useEffect, useRef } from 'react';
import { cx } from './cx.ts';
import { startAtChoice, startOnEntry } from './menu-choice.ts';

interface MenuProps {
  /** The button that opens it; it receives the ARIA attributes. */
  trigger: ReactNode;
  children: ReactNode;
  align?: 'start' | 'center' | 'end';
  /** Given together where something else than the button opens it, as a key does. */
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  /** Takes the focus when the menu closes; left out, the button does. */
  onClosed?: () => void;
}

/**
 * Not modal: Radix's modal menus write a style element, which the security policy forbids.
 * Never lower than it is useful: one that is filled after it has opened would stay in the little room
 * below its button, where so it is too high for that and goes above.
 */
export function Menu({ trigger, children, align = 'end', onClosed, ...opening }: MenuProps) {
  return (
    <DropdownMenu.Root modal={false} {...opening}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      {/* Inside of main: what stands outside of every landmark is not found by them. */}
      <DropdownMenu.Portal container={document.getElementById('main')}>
        <DropdownMenu.Content
          align={align}
          sideOffset={6}
          collisionPadding={8}
          loop
          onFocus={startOnEntry}
          onCloseAutoFocus={(event) => {
            if (!onClosed) return;
            event.preventDefault();
            onClosed();
          }}
          className="z-50 max-h-[max(var(--radix-dropdown-menu-content-available-height),min(20rem,45dvh))] min-w-48 overflow-auto rounded-card border border-line bg-surface p-1 text-ink shadow-3"
        >
          {children}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

interface ItemProps {
  onSelect: () => void;
  children: ReactNode;
  icon?: ReactNode;
  shortcut?: string;
  /** What typing finds it by, where it begins with something else: a mark, or letters for a picture. */
  textValue?: string;
  disabled?: boolean;
  danger?: boolean;
  /** Marks the present choice of several. */
  checked?: boolean;
}

// Where the keyboard is has to be the strongest mark, also where the device sets the colours.
const itemClass = [
  'flex min-h-9 touch:min-h-11 cursor-default items-center gap-2.5 rounded-chip px-2.5 text-13',
  'font-medium select-none data-highlighted:bg-brand-soft data-disabled:opacity-50',
  '-outline-offset-2 forced-colors:data-highlighted:outline-2',
].join(' ');

export function MenuItem({ checked, children, icon, shortcut, textValue, ...state }: ItemProps) {
  const content = (
    <>
      {icon}
      <span className="flex-1">{children}</span>
      {shortcut && <kbd className="font-sans text-12 text-ink-3">{shortcut}</kbd>}
    </>
  );
  const common = {
    onSelect: state.onSelect,
    disabled: state.disabled ?? false,
    className: cx(itemClass, state.danger && 'text-bad'),
    ...(textValue !== undefined && { textValue }),
  };
  return checked === undefined ? (
    <DropdownMenu.Item {...common}>{content}</DropdownMenu.Item>
  ) : (
    <ChoiceItem {...common} checked={checked}>
      {content}
    </ChoiceItem>
  );
}

function ChoiceItem({ checked, children, ...item }: DropdownMenu.DropdownMenuCheckboxItemProps) {
  const entry = useRef<HTMLDivElement>(null);
  // Where the choices are fetched, the menu has the focus before they are there.
  useEffect(() => {
    if (checked) startAtChoice(entry.current?.closest('[role=menu]'));
  }, [checked]);
  return (
    <DropdownMenu.CheckboxItem ref={entry} {...item} checked={checked === true}>
      <span className="order-last size-4 shrink-0 text-brand">
        {checked && <Check size={16} aria-hidden />}
      </span>
      {children}
    </DropdownMenu.CheckboxItem>
  );
}

export function MenuHeading({ children }: { children: ReactNode }) {
  return (
    <DropdownMenu.Label className="px-2.5 pt-2 pb-1 text-12 font-semibold text-ink-3">
      {children}
    </DropdownMenu.Label>
  );
}

export function MenuLine() {
  return <DropdownMenu.Separator className="my-1 h-px bg-line" />;
}
