import { createLibrary } from '~/tests/fake-immich';

/** Two people with an album and duplicates each: sixty pairs, and eight. */
export function twoPeople() {
  const builder = createLibrary({ seed: 'two people' });
  const person = (name: string, count: number) => {
    const user = builder.user({ name });
    const pairs = Array.from({ length: count }, (_, number) =>
      builder.pair(user, `${name}_${101 + number}`, { takenAt: Date.UTC(2025, 3, 2, 9, number) }),
    );
    builder.duplicates(pairs.slice(0, 2).flat());
    return { user, album: builder.album(user, `Album of ${name}`, pairs.flat()) };
  };
  return { library: builder.library, ansel: person('Ansel', 60), dorothea: person('Dorothea', 8) };
}
