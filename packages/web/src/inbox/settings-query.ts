import { graphql } from '../graphql/gql.ts';

export const SettingsQuery = graphql(`
  query Settings {
    notificationSettings {
      choices {
        kind
        channel
        chosen
      }
      quietHours {
        zone
        beginsAt
        endsAt
      }
      pushKey
      pushEndpoints
    }
  }
`);

// There is one of it, so what a change answers is seen wherever it is shown.

export const ChooseNotification = graphql(`
  mutation ChooseNotification($input: ChooseNotificationInput!) {
    chooseNotification(input: $input) {
      choices {
        kind
        channel
        chosen
      }
    }
  }
`);

export const SetQuietHours = graphql(`
  mutation SetQuietHours($input: SetQuietHoursInput!) {
    setQuietHours(input: $input) {
      quietHours {
        zone
        beginsAt
        endsAt
      }
    }
  }
`);

export const AddPushDevice = graphql(`
  mutation AddPushDevice($input: AddPushDeviceInput!) {
    addPushDevice(input: $input) {
      pushEndpoints
    }
  }
`);

export const RemovePushDevice = graphql(`
  mutation RemovePushDevice($input: RemovePushDeviceInput!) {
    removePushDevice(input: $input) {
      pushEndpoints
    }
  }
`);
