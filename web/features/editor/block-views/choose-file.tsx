import { Button, FileButton } from "@mantine/core";
import { IconUpload } from "@tabler/icons-react";

interface Props {
  label: string;
  /** Media types that are offered; the server looks at the file itself. */
  accept?: string;
  onChoose(file: File): void;
}

/** A button that lets a file of this device be chosen. */
export function ChooseFile({ label, accept, onChoose }: Props) {
  return (
    <FileButton accept={accept} onChange={(file) => file && onChoose(file)} inputProps={{ "aria-label": label }}>
      {(props) => (
        <Button {...props} variant="default" leftSection={<IconUpload size={17} stroke={1.75} aria-hidden />}>
          {label}
        </Button>
      )}
    </FileButton>
  );
}
