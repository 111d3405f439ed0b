import type { FragmentType } from '@apollo/client';
import { useSuspenseFragment } from '@apollo/client/react';
import { ChevronDown } from 'lucide-react';
import { useId, useState } from 'react';
import { graphql } from '../graphql/gql.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { cx } from '../ui/cx.ts';
import { RelativeTime } from '../ui/RelativeTime.tsx';
import { LetterFrame } from './LetterFrame.tsx';
import { LetterText } from './LetterText.tsx';
import { t } from './text.ts';

const LetterCardFragment = graphql(`
  fragment LetterCard on Letter {
    id
    to
    subject
    text
    sentAt
  }
`);

interface Props {
  letter: FragmentType<typeof LetterCardFragment>;
  startsOpen: boolean;
}

/** A letter of the list, opened where it lies. */
export function LetterCard({ letter, startsOpen }: Props) {
  const { data } = useSuspenseFragment({ fragment: LetterCardFragment, from: letter });
  const [isOpen, setOpen] = useState(startsOpen);
  const panel = useId();
  return (
    <Card>
      <h2>
        <button
          type="button"
          aria-expanded={isOpen}
          aria-controls={panel}
          onClick={() => setOpen(!isOpen)}
          className="flex w-full items-center gap-3 rounded-panel px-5 py-4 text-start"
        >
          <span className="min-w-0 flex-1">
            <span className="block text-16 font-bold break-words">{data.subject}</span>
            <span className="mt-0.5 flex flex-wrap gap-x-3 text-12 font-normal text-ink-3">
              <bdi>{t('mailbox.to', { address: data.to })}</bdi>
              <RelativeTime at={data.sentAt} />
            </span>
          </span>
          <ChevronDown
            size={18}
            aria-hidden
            className={cx('shrink-0 text-ink-3 transition-transform', isOpen && 'rotate-180')}
          />
        </button>
      </h2>
      <div id={panel} hidden={!isOpen}>
        {isOpen && <OpenLetter {...data} />}
      </div>
    </Card>
  );
}

function OpenLetter({ id, subject, text }: { id: string; subject: string; text: string }) {
  const [isPlain, setPlain] = useState(false);
  return (
    <div className="border-t border-line p-5">
      {isPlain ? <LetterText text={text} /> : <LetterFrame {...{ id, subject, text }} />}
      <Button variant="quiet" size="sm" className="mt-3" onClick={() => setPlain(!isPlain)}>
        {t(isPlain ? 'mailbox.designed' : 'mailbox.plain')}
      </Button>
    </div>
  );
}
