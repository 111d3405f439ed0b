import type { ReactNode } from 'react';
import { Menu, MenuItem, MenuLine } from '../ui/Menu.tsx';
import type { FilterMenuProps } from './FilterMenu.tsx';
import { t } from './text.ts';

interface Props extends FilterMenuProps {
  chosen: readonly string[];
  trigger: ReactNode;
  onOpenChange: (open: boolean) => void;
}

export function OpenFilterMenu({ options = [], chosen, trigger, onOpenChange, onChoose }: Props) {
  return (
    <Menu open align="start" trigger={trigger} onOpenChange={onOpenChange}>
      <MenuItem checked={chosen.length === 0} onSelect={() => onChoose(undefined)}>
        {t('board.filter.any')}
      </MenuItem>
      <MenuLine />
      {options.map(({ id, name }) => (
        <MenuItem key={id} checked={chosen.includes(id)} onSelect={() => onChoose(id)}>
          {name}
        </MenuItem>
      ))}
    </Menu>
  );
}
