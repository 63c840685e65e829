import createNextIntlPlugin from "next-intl/plugin";

/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm run check` is where types are checked; a build also looks at tests and scripts, which no start should wait for.
  typescript: { ignoreBuildErrors: true },
  // Native addons, packages that read their own files and the compiler of commands stay outside the bundle.
  serverExternalPackages: ["@node-rs/argon2", "pino", "pg", "pg-copy-streams", "tsx"],
  experimental: { optimizePackageImports: ["radix-ui", "lucide-react"] },
  headers: async () => [
    {
      source: "/:path*",
      headers: [
        { key: "x-content-type-options", value: "nosniff" },
        { key: "referrer-policy", value: "same-origin" },
        { key: "x-frame-options", value: "DENY" },
        { key: "cross-origin-opener-policy", value: "same-origin" },
        { key: "permissions-policy", value: "camera=(), microphone=(), geolocation=()" },
      ],
    },
  ],
};

export default createNextIntlPlugin({
  requestConfig: "./lib/server/i18n.ts",
  // The texts are compiled by the build: the browser gets no parser for them.
  experimental: { messages: { path: "./messages/en", format: "json", locales: "infer", precompile: true } },
})(config);
