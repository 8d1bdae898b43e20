package nl.noaber.access.internal;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.noaber.access.Account;
import nl.noaber.access.AccountChanged;
import nl.noaber.access.AccountChanged.Kind;
import nl.noaber.access.ApiToken;
import nl.noaber.access.UserId;
import nl.noaber.kernel.GlobalId;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Role;
import nl.noaber.kernel.Viewer;
import org.jspecify.annotations.Nullable;

/** What is told of accounts to the audit trail. */
final class AccountNews {

    private AccountNews() {}

    static AccountChanged created(Viewer actor, Account account) {
        return new AccountChanged(
                actor, record(account.id()), Kind.CREATED, account.version(), Map.of(), text(account));
    }

    static AccountChanged changed(Viewer actor, Kind kind, Account before, Account after) {
        return new AccountChanged(actor, record(after.id()), kind, after.version(), text(before), text(after));
    }

    static AccountChanged refused(Viewer actor, UserId id) {
        return new AccountChanged(actor, record(id), Kind.REFUSED, null, Map.of(), Map.of());
    }

    /** Only that it changed. */
    static AccountChanged secretChanged(Viewer actor, UserId id, String what) {
        return new AccountChanged(actor, record(id), Kind.UPDATED, null, Map.of(), Map.of(what, "•••"));
    }

    static AccountChanged of(Viewer actor, Kind kind, ApiToken token) {
        Map<String, @Nullable String> fields = Map.of(
                "name",
                token.name(),
                "mutations",
                String.join(", ", new TreeSet<>(token.mutations())),
                "expiresAt",
                token.expiresAt().toString());
        RecordRef record = RecordRef.of(ApiToken.TYPE, token.id());
        return new AccountChanged(actor, record, kind, null, Map.of(), kind == Kind.CREATED ? fields : Map.of());
    }

    /** That somebody who can run commands made a link; the account it will be for is not known yet. */
    static AccountChanged administratorLink(Viewer system) {
        return secretChanged(system, new UserId(system.userId()), "administratorLink");
    }

    /** A rule for all, told of the one who set it. */
    static AccountChanged secondFactorRequired(Viewer actor, Collection<Role> roles) {
        String names = roles.stream().map(Role::name).sorted().collect(Collectors.joining(", "));
        RecordRef record = record(new UserId(actor.userId()));
        return new AccountChanged(actor, record, Kind.UPDATED, null, Map.of(), Map.of("secondFactorRoles", names));
    }

    /** As the schema names its fields. */
    private static Map<String, @Nullable String> text(Account account) {
        Map<String, @Nullable String> fields = new LinkedHashMap<>();
        fields.put("name", account.name());
        fields.put("email", account.email());
        fields.put("role", account.role().name());
        fields.put("organisation", organisation(account.organisationId()));
        fields.put("active", Boolean.toString(account.active()));
        return fields;
    }

    static @Nullable String organisation(@Nullable UUID id) {
        return id == null ? null : new GlobalId("Organisation", id).toString();
    }

    private static RecordRef record(UserId id) {
        return RecordRef.of(Account.TYPE, id);
    }
}
