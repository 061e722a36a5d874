interface Manifest {
  version: string;
  browser_specific_settings: { gecko: { id: string; strict_min_version: string } };
}

/**
 * What Firefox reads at `update_url`: the newest version, where it lies, and its SHA-256.
 * @see https://extensionworkshop.com/documentation/manage/updating-your-extension/
 */
export function updateManifest(
  { version, browser_specific_settings: { gecko } }: Manifest,
  address: string,
  hash: string,
) {
  const newest = {
    version,
    update_link: address,
    update_hash: `sha256:${hash}`,
    browser_specific_settings: { gecko: { strict_min_version: gecko.strict_min_version } },
  };
  return { addons: { [gecko.id]: { updates: [newest] } } };
}
