import { mdiChevronDown } from '@mdi/js';
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { Icon } from '~/components/shared/icon';

interface CardProps {
  icon: string;
  title: string;
  subtitle?: ComponentChildren;
  children: ComponentChildren;
}

/** An outlined card, as Immich's settings have them. */
export function Card({ icon, title, subtitle, children }: CardProps) {
  return (
    <section class="card">
      <div class="card-head">
        <h2 class="card-title">
          <Icon path={icon} size={24} />
          <span>{title}</span>
        </h2>
        {subtitle && <p class="card-subtitle">{subtitle}</p>}
      </div>
      <div class="card-body">{children}</div>
    </section>
  );
}

interface FoldingCardProps extends CardProps {
  open: boolean;
  onToggle: () => void;
}

/** A card whose head folds its body away. What is folded away is not in the page. */
export function FoldingCard({ icon, title, subtitle, children, open, onToggle }: FoldingCardProps) {
  const bodyId = useId();
  return (
    <section class="card">
      <div class="card-head card-head-folding">
        <div class="card-words">
          <h2>
            <button
              type="button"
              class="card-title card-toggle"
              aria-expanded={open}
              aria-controls={open ? bodyId : undefined}
              onClick={onToggle}
            >
              <Icon path={icon} size={24} />
              <span>{title}</span>
            </button>
          </h2>
          {subtitle && <p class="card-subtitle">{subtitle}</p>}
        </div>
        <span class="chevron" data-open={open}>
          <Icon path={mdiChevronDown} size={24} />
        </span>
      </div>
      {open && (
        <div class="card-body" id={bodyId}>
          {children}
        </div>
      )}
    </section>
  );
}
