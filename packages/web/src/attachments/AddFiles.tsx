import { Camera, Paperclip } from 'lucide-react';
import { Button } from '../ui/Button.tsx';
import { FilePicker } from '../ui/FilePicker.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { t } from './text.ts';

interface Props {
  onFiles: (files: File[]) => void;
  /** `icons` where there is little room, as in a composer. */
  look?: 'buttons' | 'icons';
}

/** Choosing files, and on devices with a finger also the camera. */
export function AddFiles({ onFiles, look = 'buttons' }: Props) {
  const clip = <Paperclip size={18} aria-hidden />;
  const camera = <Camera size={18} aria-hidden />;
  const icons = look === 'icons';
  return (
    <>
      <FilePicker onFiles={onFiles}>
        {(open) =>
          icons ? (
            <IconButton label={t('attachments.add')} icon={clip} onClick={open} />
          ) : (
            <Button icon={clip} onClick={open}>
              {t('attachments.add')}
            </Button>
          )
        }
      </FilePicker>
      <span className="hidden touch:inline-flex">
        <FilePicker onFiles={onFiles} accept="image/*" capture>
          {(open) =>
            icons ? (
              <IconButton label={t('attachments.photo')} icon={camera} onClick={open} />
            ) : (
              <Button icon={camera} onClick={open}>
                {t('attachments.photo')}
              </Button>
            )
          }
        </FilePicker>
      </span>
    </>
  );
}
