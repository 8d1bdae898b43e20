package nl.noaber.access.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import nl.noaber.access.Account;
import nl.noaber.access.AccountChange;
import nl.noaber.access.AccountChanged.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to do with an account.
 *
 * @param sent the fields that are set, as the change log has them; empty when it concerns the account as a whole
 */
record AccountWish(Kind kind, Map<String, @Nullable String> sent, UnaryOperator<Account> change) {

    static final AccountWish CLOSE = new AccountWish(Kind.CLOSED, Map.of(), AccountEdit::closed);
    static final AccountWish REOPEN = new AccountWish(Kind.REOPENED, Map.of(), AccountEdit::reopened);

    static AccountWish of(AccountChange change) {
        Map<String, @Nullable String> sent = new LinkedHashMap<>();
        change.name().ifSet(name -> sent.put("name", name.strip()));
        change.email().ifSet(email -> sent.put("email", AccountEdit.address(email)));
        change.role().ifSet(role -> sent.put("role", role.name()));
        change.organisationId().ifSet(id -> sent.put("organisation", AccountNews.organisation(id)));
        return new AccountWish(Kind.UPDATED, sent, account -> AccountEdit.of(account, change));
    }

    boolean isOfTheWhole() {
        return sent.isEmpty();
    }
}
