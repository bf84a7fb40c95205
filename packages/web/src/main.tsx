import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Languages } from "./messages/language.js";
import { router } from "./router.js";
import "./styles/main.scss";

createRoot(document.getElementById("page") as HTMLElement).render(
  <StrictMode>
    <Languages>
      <RouterProvider router={router} />
    </Languages>
  </StrictMode>,
);
