import { useTranslation } from "react-i18next";
import { DayOrToday } from "../fields/day-or-today.tsx";
import type { FigureAttributes } from "./figure-attributes.ts";
import { FormRow } from "./figure-rows.tsx";

/** The day when somebody checked the figure against its source. */
export function VerifiedRow({ attributes }: { attributes: FigureAttributes }) {
  const { t } = useTranslation();
  return (
    <FormRow attributes={attributes} name="verifiedOn" label={t("editor.figure.verifiedOn")}>
      {(id) => (
        <DayOrToday
          id={id}
          text={attributes.of("verifiedOn")}
          onWrite={(text) => attributes.write("verifiedOn", text)}
        />
      )}
    </FormRow>
  );
}
