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
import nl.noaber.access.BarredIdentity;
import nl.noaber.access.BarredIdentityId;
import nl.noaber.access.User;
import nl.noaber.access.UserId;
import nl.noaber.kernel.GlobalId;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Role;
import nl.noaber.kernel.Viewer;
import org.jspecify.annotations.Nullable;

/** What is told of accounts to the audit trail. */
final class AccountNews {

    private static final int LONGEST_ORIGIN = 200;

    private AccountNews() {}

    static AccountChanged created(Viewer actor, Account account) {
        return new AccountChanged(
                actor, record(account.id()), Kind.CREATED, account.version(), Map.of(), text(account));
    }

    static AccountChanged changed(Viewer actor, Kind kind, Account before, Account after) {
        return new AccountChanged(actor, record(after.id()), kind, after.version(), text(before), text(after));
    }

    /**
     * What a provider made of an account, when its user signed in.
     *
     * @param before as the user was here; null for one who comes for the first time
     */
    static AccountChanged ofProvider(String issuer, @Nullable User before, User after, int version) {
        Map<String, @Nullable String> was = before == null ? new LinkedHashMap<>() : text(before);
        Kind kind = before == null ? Kind.CREATED : Kind.UPDATED;
        return new AccountChanged(provider(issuer), record(after.id()), kind, version, was, text(after));
    }

    /** That a provider gives somebody no role here any more. */
    static AccountChanged shutOut(String issuer, User user) {
        Map<String, @Nullable String> none = new LinkedHashMap<>();
        none.put("role", null);
        return new AccountChanged(
                provider(issuer),
                record(user.id()),
                Kind.UPDATED,
                null,
                Map.of("role", user.role().name()),
                none);
    }

    /** No user did it: the provider's word is followed. */
    private static Viewer provider(String issuer) {
        String origin = "provider " + issuer;
        return Viewer.system(origin.length() > LONGEST_ORIGIN ? origin.substring(0, LONGEST_ORIGIN) : origin);
    }

    static AccountChanged refused(Viewer actor, UserId id) {
        return refused(actor, record(id));
    }

    static AccountChanged refused(Viewer actor, BarredIdentityId id) {
        return refused(actor, RecordRef.of(BarredIdentity.TYPE, id));
    }

    private static AccountChanged refused(Viewer actor, RecordRef record) {
        return new AccountChanged(actor, record, Kind.REFUSED, null, Map.of(), Map.of());
    }

    /** That a bar is gone, with what was known of it. */
    static AccountChanged lifted(Viewer actor, BarredIdentity bar) {
        Map<String, @Nullable String> before = new LinkedHashMap<>();
        before.put("provider", bar.provider());
        before.put("barredAt", bar.barredAt() == null ? null : bar.barredAt().toString());
        Map<String, @Nullable String> after = new LinkedHashMap<>();
        before.keySet().forEach(field -> after.put(field, null));
        RecordRef record = RecordRef.of(BarredIdentity.TYPE, bar.id());
        return new AccountChanged(actor, record, Kind.CLOSED, null, before, after);
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
        Map<String, @Nullable String> fields = text(account.user());
        fields.put("email", account.email());
        fields.put("active", Boolean.toString(account.active()));
        return fields;
    }

    private static Map<String, @Nullable String> text(User user) {
        Map<String, @Nullable String> fields = new LinkedHashMap<>();
        fields.put("name", user.name());
        fields.put("role", user.role().name());
        fields.put("organisation", organisation(user.organisationId()));
        return fields;
    }

    static @Nullable String organisation(@Nullable UUID id) {
        return id == null ? null : new GlobalId("Organisation", id).toString();
    }

    private static RecordRef record(UserId id) {
        return RecordRef.of(Account.TYPE, id);
    }
}
