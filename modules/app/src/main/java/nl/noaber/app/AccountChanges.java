package nl.noaber.app;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.noaber.access.Account;
import nl.noaber.access.AccountConflict;
import nl.noaber.access.AccountHistory;
import nl.noaber.access.UserId;
import nl.noaber.history.ChangeLog;
import nl.noaber.history.Conflict;
import nl.noaber.kernel.RecordRef;
import org.jspecify.annotations.Nullable;

/** Tells access what the change log knows of accounts, see {@link SignInLog}. */
@Singleton
final class AccountChanges implements AccountHistory {

    private static final String EMAIL = "email";

    private final ChangeLog changes;

    AccountChanges(ChangeLog changes) {
        this.changes = changes;
    }

    @Override
    public Optional<AccountConflict> conflict(UserId id, int expectedVersion, Map<String, @Nullable String> sent) {
        return changes.conflict(record(id), expectedVersion, sent).map(AccountChanges::ofAccount);
    }

    @Override
    public Optional<AccountConflict> changedSince(UserId id, int expectedVersion) {
        return changes.changedSince(record(id), expectedVersion).map(AccountChanges::ofAccount);
    }

    @Override
    public Map<UserId, Set<String>> addresses(Collection<UserId> ids) {
        return changes.values(Account.TYPE, ids.stream().map(UserId::value).toList(), EMAIL).entrySet().stream()
                .collect(Collectors.toMap(account -> new UserId(account.getKey()), Map.Entry::getValue));
    }

    @Override
    public Set<UserId> everWith(Collection<String> addresses) {
        return changes.everWith(Account.TYPE, EMAIL, addresses).stream()
                .map(UserId::new)
                .collect(Collectors.toSet());
    }

    private static RecordRef record(UserId id) {
        return RecordRef.of(Account.TYPE, id);
    }

    private static AccountConflict ofAccount(Conflict conflict) {
        return new AccountConflict(
                conflict.version(),
                conflict.changedBy(),
                conflict.changedAt(),
                conflict.fields().stream()
                        .map(field ->
                                new AccountConflict.Field(field.field(), field.base(), field.stored(), field.sent()))
                        .toList());
    }
}
