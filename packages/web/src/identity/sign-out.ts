import { useMutation } from '@apollo/client/react';
import { useLocation } from 'wouter';
import { graphql } from '../graphql/gql.ts';
import { useSessionChange } from './session.ts';

export const SignOut = graphql(`
  mutation SignOut {
    signOut
  }
`);

export function useSignOut() {
  const [signOut] = useMutation(SignOut);
  const changed = useSessionChange();
  const [, navigate] = useLocation();
  return async () => {
    await signOut();
    navigate('/');
    await changed();
  };
}
