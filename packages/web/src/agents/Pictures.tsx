import {
  Braces,
  ChevronDown,
  ChevronsUp,
  ChevronUp,
  CircleAlert,
  CircleCheck,
  CirclePause,
  CircleX,
  Clock,
  Equal,
  Globe,
  Hash,
  type LucideIcon,
  Mail,
  MessageCircle,
  MessageSquare,
  Phone,
  Send,
  Timer,
  UserRoundPlus,
} from 'lucide-react';

const pictures = {
  API: Braces,
  CHAT: MessageSquare,
  EMAIL: Mail,
  MESSENGER: Send,
  PHONE: Phone,
  SLACK: Hash,
  WEB: Globe,
  WHATSAPP: MessageCircle,
  LOW: ChevronDown,
  NORMAL: Equal,
  HIGH: ChevronUp,
  URGENT: ChevronsUp,
  age: Clock,
  soon: Timer,
  overdue: CircleAlert,
  paused: CirclePause,
  met: CircleCheck,
  missed: CircleX,
  nobody: UserRoundPlus,
} satisfies Record<string, LucideIcon>;

type Name = keyof typeof pictures;

/**
 * The pictures that a page shows on every card, drawn once and pointed at from there: the board has
 * a fifth fewer elements for it. A page that uses `Picture` shows this once.
 */
export function Pictures() {
  return (
    <svg aria-hidden className="hidden">
      {Object.entries(pictures).map(([name, Drawing]) => (
        <Drawing key={name} id={`picture-${name}`} size="100%" />
      ))}
    </svg>
  );
}

interface Props {
  name: Name;
  size: number;
  /** What it means, where no word beside it says the same. */
  label?: string;
  className?: string;
}

export function Picture({ name, size, label, className = '' }: Props) {
  return (
    <svg
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
      width={size}
      height={size}
      className={`shrink-0 ${className}`}
    >
      <use href={`#picture-${name}`} />
    </svg>
  );
}
