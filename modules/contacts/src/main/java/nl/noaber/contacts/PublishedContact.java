package nl.noaber.contacts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contact as the public may know it: functions and organisations, and no person.
 *
 * @param parties with whom, each once
 * @param onBehalfOf on whose behalf ours took part; empty when it is nobody but those who keep this file
 */
public record PublishedContact(
        UUID id,
        Instant startsAt,
        Channel channel,
        String subject,
        @Nullable String intendedResult,
        List<PublishedParty> parties,
        List<String> onBehalfOf) {

    public PublishedContact {
        parties = List.copyOf(parties);
        onBehalfOf = List.copyOf(onBehalfOf);
    }
}
