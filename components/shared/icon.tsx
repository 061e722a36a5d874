interface IconProps {
  path: string;
  size?: number;
  /** It points along the line, and so turns round where lines run from right to left. */
  turns?: boolean;
}

/** A Material Design icon from its path in `@mdi/js`. Decoration: the text beside it says the same. */
export function Icon({ path, size = 20, turns }: IconProps) {
  return (
    <svg
      class={turns ? 'icon icon-turns' : 'icon'}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
    >
      <path d={path} fill="currentColor" />
    </svg>
  );
}
