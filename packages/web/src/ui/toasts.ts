export interface Toast {
  id: number;
  text: string;
  tone: 'plain' | 'bad';
  action?: { label: string; shortcut?: string; run: () => void };
}

type Listener = () => void;

let shown: readonly Toast[] = [];
let nextId = 1;
const listeners = new Set<Listener>();

function set(toasts: readonly Toast[]) {
  shown = toasts;
  for (const listener of listeners) listener();
}

export const toasts = {
  subscribe(listener: Listener) {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
  read: () => shown,
};

/** Shows a notice; three at most, the oldest gives way. What merely says the same again takes its place. */
export function toast(text: string, rest: Partial<Omit<Toast, 'id' | 'text'>> = {}) {
  const id = nextId++;
  const others = shown.filter((one) => one.text !== text || one.action);
  set([...others, { id, text, tone: 'plain' as const, ...rest }].slice(-3));
  return id;
}

export const dismissToast = (id: number | undefined) =>
  set(shown.filter((toast) => toast.id !== id));
