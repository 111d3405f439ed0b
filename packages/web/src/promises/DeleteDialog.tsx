import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { t } from './text.ts';

interface Props {
  open: boolean;
  title: string;
  /** What comes of it. */
  text: string;
  onClose: () => void;
  onDelete: () => void;
}

export function DeleteDialog({ open, title, text, onClose, onDelete }: Props) {
  return (
    <Dialog
      open={open}
      title={title}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('promises.cancel')}</Button>
          <Button
            variant="danger"
            onClick={() => {
              onClose();
              onDelete();
            }}
          >
            {t('promises.delete')}
          </Button>
        </>
      }
    >
      <p className="text-14 text-ink-2">{text}</p>
    </Dialog>
  );
}
