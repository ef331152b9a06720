import { createRoute, redirect } from '@tanstack/react-router';
import { signedInRoute } from '../../routes/base';

export const homeRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/',
  beforeLoad: () => redirect({ throw: true, to: '/find', replace: true }),
});
