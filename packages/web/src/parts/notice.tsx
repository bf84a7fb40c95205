/** A notice beside the matter of a page: a plain remark, or a warning. */
import type { ReactNode } from "react";

export function Notice({
  kind,
  children,
}: {
  readonly kind: "remark" | "warning";
  readonly children: ReactNode;
}) {
  return (
    <div className={`notice notice--${kind}`} role={kind === "warning" ? "status" : undefined}>
      <svg className="notice__sign" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        <path
          d={
            kind === "warning"
              ? "M12 3.5L22 20.5H2zM12 10v5M12 17.200v.6"
              : "M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18zM12 11v5.5M12 7.5v.6"
          }
        />
      </svg>
      <div>{children}</div>
    </div>
  );
}
