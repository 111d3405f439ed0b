import { useApolloClient, useMutation } from '@apollo/client/react';
import { useLocation } from 'wouter';
import { graphql } from '../graphql/gql.ts';
import { dropDraftsOf } from '../platform/draft.ts';
import { draftOwner } from './draft-owner.ts';
import { useSessionChange } from './session.ts';
import { ViewerQuery as query } from './viewer.ts';

const SignOut = graphql(`
  mutation SignOut {
    signOut
  }
`);

/**
 * Ends the session because its person says so, and takes what they wrote from this device: the next
 * one in front of it may be somebody else. A session that ends by itself keeps their drafts for them.
 */
export function useEndSession() {
  const client = useApolloClient();
  const [signOut] = useMutation(SignOut);
  const changed = useSessionChange();
  return async (leave: () => void = () => {}) => {
    const known = client.readQuery({ query });
    await signOut();
    leave();
    await changed();
    // Last, because a page that is left keeps what was written on it.
    if (known) dropDraftsOf(draftOwner(known));
  };
}

export function useSignOut() {
  const end = useEndSession();
  const [, navigate] = useLocation();
  return () => end(() => navigate('/'));
}
