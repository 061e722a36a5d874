import type { OverlayEvent } from '~/components/overlay/reducer';
import type { Review } from '~/components/overlay/state';

export interface ReviewProps {
  review: Review;
  dispatch(event: OverlayEvent): void;
}
