package nl.noaber.cofinancing.internal;

import java.util.Map;
import nl.noaber.access.User;
import nl.noaber.access.UserId;
import nl.noaber.cofinancing.FundingScheme;
import nl.noaber.cofinancing.FundingSchemeId;

/** What funding opportunities name, as far as it is there for the viewer. */
record OpportunityKnown(Known records, Map<FundingSchemeId, FundingScheme> schemes, Map<UserId, User> users) {

    String name(FundingSchemeId id) {
        FundingScheme scheme = schemes.get(id);
        return scheme == null ? id.value().toString() : scheme.name();
    }

    String name(UserId id) {
        User user = users.get(id);
        return user == null ? id.value().toString() : user.name();
    }
}
