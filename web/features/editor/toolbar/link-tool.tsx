import { Button, Group, Popover, TextInput, Toolbar, Tooltip } from "@mantine/core";
import { isSafeLink } from "@passerelles/shared/document/safe-link.ts";
import { IconLink } from "@tabler/icons-react";
import { type Editor, useEditorState } from "@tiptap/react";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";

interface Props {
  editor: Editor;
  disabled: boolean;
  opened: boolean;
  onOpen(opened: boolean): void;
}

/** Makes, changes or removes the link of what is selected. */
export function LinkTool({ editor, disabled, opened, onOpen }: Props) {
  const { t } = useTranslation();
  const { active, nothing } = useEditorState({
    editor,
    selector: ({ editor }) => ({ active: editor.isActive("link"), nothing: editor.state.selection.empty }),
  });
  const close = () => {
    onOpen(false);
    editor.commands.focus();
  };
  return (
    <Popover
      opened={opened}
      onDismiss={() => onOpen(false)}
      position="bottom"
      shadow="md"
      trapFocus
      withRoles={false}
      width="min(380px, calc(100vw - 24px))"
    >
      <Popover.Target>
        <Tooltip label={`${t("editor.tools.link")} (Ctrl+K)`} openDelay={500} disabled={opened}>
          <Toolbar.Toggle
            aria-label={t("editor.tools.link")}
            aria-keyshortcuts="Control+K"
            aria-haspopup="dialog"
            aria-expanded={opened}
            active={active}
            disabled={disabled || (nothing && !active)}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onOpen(!opened)}
          >
            <IconLink size={19} stroke={1.75} aria-hidden />
          </Toolbar.Toggle>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown
        role="dialog"
        aria-label={t("editor.tools.link")}
        onKeyDown={(event) => event.stopPropagation()}
      >
        <LinkForm editor={editor} onClose={close} />
      </Popover.Dropdown>
    </Popover>
  );
}

function LinkForm({ editor, onClose }: { editor: Editor; onClose(): void }) {
  const { t } = useTranslation();
  const present = String(editor.getAttributes("link").href ?? "");
  const [address, setAddress] = useState(present);
  const [refused, setRefused] = useState(false);
  useEffect(() => setRefused(false), []);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const href = completed(address);
        if (href !== "" && !isSafeLink(href)) return setRefused(true);
        const chain = editor.chain().focus().extendMarkRange("link");
        if (href === "") chain.unsetLink().run();
        else chain.setLink({ href }).run();
        onClose();
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose();
      }}
    >
      <TextInput
        data-autofocus
        label={t("editor.link.address")}
        placeholder={t("editor.link.example")}
        value={address}
        error={refused && t("editor.link.refused")}
        inputMode="url"
        autoComplete="off"
        onChange={(event) => setAddress(event.currentTarget.value)}
      />
      <Group justify="flex-end" mt="sm" gap="xs">
        {present !== "" && (
          <Button
            variant="default"
            onClick={() => {
              editor.chain().focus().extendMarkRange("link").unsetLink().run();
              onClose();
            }}
          >
            {t("editor.link.remove")}
          </Button>
        )}
        <Button type="submit">{t("editor.link.apply")}</Button>
      </Group>
    </form>
  );
}

/** An address typed without its scheme is meant on the web; one with an `@` is a mailbox. */
function completed(typed: string): string {
  const address = typed.trim();
  if (address === "" || /^[a-z][a-z0-9+.-]*:/i.test(address) || /^[/#]/.test(address)) return address;
  return /^[^\s/]+@[^\s/]+$/.test(address) ? `mailto:${address}` : `https://${address}`;
}
