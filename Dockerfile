# What `docker compose up` runs. The first stage builds with all packages; the second has only those
# that the running site needs, and nothing in it can be written but /data, /mirror, /cache and /tmp.
FROM node:22-bookworm-slim AS build
WORKDIR /concord
ENV NEXT_TELEMETRY_DISABLED=1
COPY package.json package-lock.json .npmrc ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN npx next build && npm prune --omit=dev --no-audit --no-fund && rm -rf .next/cache

FROM node:22-bookworm-slim
WORKDIR /concord
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 PORT=3000 DATA_DIR=/data
RUN mkdir /data /mirror /cache && chown node:node /data /mirror /cache && chmod 700 /data
COPY --from=build /concord ./
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:3000/health/ready').then(r => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "scripts/serve.mjs", "3000"]
