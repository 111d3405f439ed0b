import { type DragEvent, type ReactNode, useRef, useState } from 'react';
import { cx } from './cx.ts';

interface Props {
  onFiles: (files: File[]) => void;
  children: ReactNode;
  /** Shown over the content while files hover above it. */
  dropText: string;
  className?: string;
}

/** Lets files be dropped on, or pasted into, everything inside it. */
export function FileDrop({ onFiles, children, dropText, className }: Props) {
  const [over, setOver] = useState(false);
  const depth = useRef(0);
  const carriesFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files');

  const move = (step: number) => (event: DragEvent) => {
    if (!carriesFiles(event)) return;
    depth.current += step;
    setOver(depth.current > 0);
  };
  const drop = (event: DragEvent) => {
    depth.current = 0;
    setOver(false);
    if (!carriesFiles(event)) return;
    event.preventDefault();
    onFiles([...event.dataTransfer.files]);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a button beside it does the same by key
    <div
      className={cx('relative', className)}
      onDragEnter={move(1)}
      onDragLeave={move(-1)}
      onDragOver={(event) => carriesFiles(event) && event.preventDefault()}
      onDrop={drop}
      onPaste={(event) => {
        const files = [...event.clipboardData.files];
        if (files.length === 0) return;
        event.preventDefault();
        onFiles(files);
      }}
    >
      {children}
      {over && (
        <div className="pointer-events-none absolute inset-0 z-10 flex items-center justify-center rounded-panel border-2 border-dashed border-brand bg-brand-soft text-14 font-semibold text-brand-soft-ink">
          {dropText}
        </div>
      )}
    </div>
  );
}
