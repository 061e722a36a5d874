import { useRef } from 'preact/hooks';
import { Icon } from '~/components/shared/icon';

interface FileButtonProps {
  icon: string;
  label: string;
  /** File types as `accept` takes them. */
  accept: string;
  testId: string;
  onFile: (file: File) => void;
}

/** A button that lets the user choose one file. */
export function FileButton({ icon, label, accept, testId, onFile }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" class="button outlined" onClick={() => input.current?.click()}>
        <Icon path={icon} />
        {label}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        data-testid={testId}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          // The same file may be chosen again after it was mended.
          currentTarget.value = '';
          if (file) onFile(file);
        }}
      />
    </>
  );
}
