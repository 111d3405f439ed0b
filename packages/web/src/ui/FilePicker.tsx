import { type ReactNode, useRef } from 'react';

interface Props {
  onFiles: (files: File[]) => void;
  /** Media types, as for the accept attribute. */
  accept?: string;
  /** Opens the camera at once, on devices that have one. */
  capture?: boolean;
  /** The button; it is given what to do when pressed. */
  children: (open: () => void) => ReactNode;
}

/** Any button that opens the system's own choice of files. */
export function FilePicker({ onFiles, accept, capture = false, children }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        multiple={!capture}
        accept={accept}
        capture={capture ? 'environment' : undefined}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          // The same file can be chosen again after it was removed.
          event.target.value = '';
        }}
      />
      {children(() => input.current?.click())}
    </>
  );
}
