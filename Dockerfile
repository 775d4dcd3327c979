# One image for every part; `target` chooses what it runs. Nothing secret is in it: settings come from the environment.
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
COPY libs/shared/package.json libs/shared/
COPY libs/platform/package.json libs/platform/
COPY workflows/package.json workflows/
COPY contracts/package.json contracts/
COPY services/referrals/package.json services/referrals/
COPY services/panels/package.json services/panels/
COPY services/placements/package.json services/placements/
COPY services/notifications/package.json services/notifications/
COPY web/package.json web/
COPY dev/package.json dev/
COPY dev/engines/package.json dev/engines/
COPY e2e/package.json e2e/
COPY bench/package.json bench/
RUN npm ci
COPY . .
RUN npm run build

FROM node:24-bookworm-slim AS base
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build --chown=node:node /app /app
USER node

FROM base AS provision
CMD ["node", "libs/platform/dist/provision.js"]

FROM base AS referrals
CMD ["node", "services/referrals/dist/main.js"]

FROM base AS panels
CMD ["node", "services/panels/dist/main.js"]

FROM base AS placements
CMD ["node", "services/placements/dist/main.js"]

FROM base AS notifications
CMD ["node", "services/notifications/dist/main.js"]

FROM base AS web
CMD ["node", "web/dist/main.js"]

FROM base AS workflow-worker
ENV WORKFLOW_BUNDLE=/app/workflows/dist/workflow-bundle.js
CMD ["node", "libs/platform/dist/workflow-worker.js"]
