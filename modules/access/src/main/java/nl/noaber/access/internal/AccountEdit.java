package nl.noaber.access.internal;

import java.util.UUID;
import nl.noaber.access.Account;
import nl.noaber.access.AccountChange;
import nl.noaber.kernel.Role;
import org.jspecify.annotations.Nullable;

/** An account as it is to be. */
record AccountEdit(
        String name,
        @Nullable String email,
        Role role,
        @Nullable UUID organisationId,
        boolean active) {

    static Account of(Account account, AccountChange change) {
        return new AccountEdit(
                        change.name().map(String::strip).over(account.name()),
                        change.email()
                                .<@Nullable String>map(AccountEdit::address)
                                .over(account.email()),
                        change.role().over(account.role()),
                        change.organisationId().over(account.organisationId()),
                        account.active())
                .over(account);
    }

    /** As it is stored; null for none. */
    static @Nullable String address(String typed) {
        String tidied = EmailAddress.tidied(typed);
        return tidied.isEmpty() ? null : tidied;
    }

    static Account closed(Account account) {
        return new AccountEdit(account.name(), account.email(), account.role(), account.organisationId(), false)
                .over(account);
    }

    static Account reopened(Account account) {
        return new AccountEdit(account.name(), account.email(), account.role(), account.organisationId(), true)
                .over(account);
    }

    /** An administrator who can come in. */
    static Account promoted(Account account) {
        return new AccountEdit(account.name(), account.email(), Role.ADMIN, account.organisationId(), true)
                .over(account);
    }

    /** One version on. */
    private Account over(Account account) {
        return new Account(
                account.id(),
                name,
                role,
                organisationId,
                email,
                active,
                account.entrance(),
                account.secondFactor(),
                account.version() + 1,
                account.createdAt(),
                account.erasedAt(),
                account.lastUsedAt(),
                account.linkExpiresAt());
    }
}
