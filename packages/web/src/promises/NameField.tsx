import { TextField } from '../ui/TextField.tsx';
import { t } from './text.ts';
import { idOf } from './use-editor.ts';

interface Props {
  name: string;
  error: string | undefined;
  onChange: (change: { name: string }) => void;
}

/** What a policy or a calendar is called. */
export const NameField = ({ name, error, onChange }: Props) => (
  <TextField
    id={idOf('name')}
    label={t('promises.name')}
    value={name}
    error={error}
    onChange={(event) => onChange({ name: event.target.value })}
  />
);
