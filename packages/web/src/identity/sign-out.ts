import { useMutation } from '@apollo/client/react';
import { useNavigate } from 'react-router';
import { graphql } from '../graphql/gql.ts';
import { useSessionChange } from './session.ts';

const SignOut = graphql(`
  mutation SignOut {
    signOut
  }
`);

export function useSignOut() {
  const [signOut] = useMutation(SignOut);
  const changed = useSessionChange();
  const navigate = useNavigate();
  return async () => {
    await signOut();
    await navigate('/');
    await changed();
  };
}
