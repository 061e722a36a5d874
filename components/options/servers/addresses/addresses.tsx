import { mdiPlus } from '@mdi/js';
import { useRef, useState } from 'preact/hooks';
import type { AddressOutcomes } from '~/components/options/servers/use-checks';
import { Icon } from '~/components/shared/icon';
import { t } from '~/utils/i18n';
import type { Server } from '~/utils/settings/servers';
import type { Sameness } from './add-address-at';
import { AddAddressForm } from './add-address-form';
import { AddedAddress } from './added-address';
import { AddressRow } from './address-row';

interface AddressesProps {
  server: Server;
  outcomes: AddressOutcomes;
  onCheck: (server: Server) => Promise<unknown>;
}

/** The ways to one server: at home and from everywhere else. Jobs and history are the server's, not the address's. */
export function Addresses({ server, outcomes, onCheck }: AddressesProps) {
  const [adding, setAdding] = useState(false);
  const addButton = useRef<HTMLButtonElement>(null);
  const [added, setAdded] = useState<{ origin: string; same: Sameness } | null>(null);
  const [announcement, setAnnouncement] = useState('');
  const { origins } = server;

  const stopAdding = () => {
    setAdding(false);
    // The button comes back with the next rendering.
    requestAnimationFrame(() => addButton.current?.focus());
  };
  const onAdded = (origin: string, same: Sameness) => {
    setAdded({ origin, same });
    stopAdding();
    void onCheck({ ...server, origins: [...origins, origin] });
  };
  const onRemoved = (origin: string) => {
    setAdded(null);
    setAnnouncement(t('options_removed', origin));
    addButton.current?.focus();
  };

  return (
    <section class="addresses">
      {origins.length > 1 && (
        <>
          <h3 class="field-label">{t('options_addresses')}</h3>
          <ul class="address-rows">
            {origins.map((origin) => (
              <AddressRow
                key={origin}
                server={server}
                origin={origin}
                outcome={outcomes[origin]}
                onAllowed={() => void onCheck(server)}
                onRemoved={() => onRemoved(origin)}
              />
            ))}
          </ul>
        </>
      )}
      {adding ? (
        <AddAddressForm server={server} onAdded={onAdded} onClose={stopAdding} />
      ) : (
        <button
          ref={addButton}
          type="button"
          class="button quiet"
          data-testid="add-address"
          onClick={() => {
            setAdded(null);
            setAdding(true);
          }}
        >
          <Icon path={mdiPlus} />
          {t('options_address_add')}
        </button>
      )}
      <div role="status">{added && <AddedAddress {...added} />}</div>
      <p class="visually-hidden" role="status">
        {announcement}
      </p>
    </section>
  );
}
