package nl.noaber.access.internal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import nl.noaber.access.User;
import nl.noaber.access.UserId;
import nl.noaber.kernel.sql.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What somebody has beside a password: an authenticator, and codes on paper for when it is lost. */
@Singleton
final class SecondFactor {

    private static final Logger LOG = LoggerFactory.getLogger(SecondFactor.class);

    private static final int CODES = 10;
    private static final int CODE_BYTES = 10;

    private final SecondFactorRepository factors;
    private final FactorCipher cipher;
    private final Transactions transactions;
    private final Clock clock;

    SecondFactor(SecondFactorRepository factors, FactorCipher cipher, Transactions transactions, Clock clock) {
        this.factors = factors;
        this.cipher = cipher;
        this.transactions = transactions;
        this.clock = clock;
    }

    boolean isOn(UserId user) {
        return factors.isOn(user);
    }

    /** Whether the user has to have one, by the rule for the role. */
    boolean isNeeded(User user) {
        return factors.roles().contains(user.role());
    }

    /**
     * The secret of a factor that is to be set up, a new one each time: whoever saw the last one has nothing. Empty when
     * a factor is on already.
     */
    Optional<byte[]> begin(UserId user) {
        byte[] encrypted = cipher.seal(user, Digest.random(OneTimeCode.SECRET_BYTES));
        return transactions.retrying(() -> {
            factors.put(user, encrypted);
            return begun(user);
        });
    }

    /** The secret that was shown last, after a code that was not right. */
    Optional<byte[]> begun(UserId user) {
        return factors.of(user).filter(factor -> !factor.isConfirmed()).flatMap(factors::secret);
    }

    /**
     * Turns the factor on with its first code, in the open transaction.
     *
     * @return the recovery codes, which nobody can read again; empty when the code is not right
     */
    Optional<List<String>> confirm(UserId user, String code) {
        return begun(user).isPresent() && isCode(user, code) ? Optional.of(newRecoveryCodes(user)) : Optional.empty();
    }

    /** Whether this is a code of the authenticator or one from the paper; neither is good a second time. */
    boolean proves(UserId user, String typed) {
        String tidied = Base32.tidied(typed);
        return tidied.length() == 6 ? isCode(user, tidied) : factors.useRecoveryCode(user, Digest.of(tidied));
    }

    List<String> newRecoveryCodes(UserId user) {
        List<String> codes = Stream.generate(() -> Base32.encode(Digest.random(CODE_BYTES)))
                .limit(CODES)
                .toList();
        factors.replaceRecoveryCodes(user, codes.stream().map(Digest::of).toList());
        return codes.stream().map(Base32::grouped).toList();
    }

    private boolean isCode(UserId user, String code) {
        Instant now = clock.instant();
        OptionalLong step = factors.of(user)
                .flatMap(this::readable)
                .map(secret -> OneTimeCode.step(secret, Base32.tidied(code), now))
                .orElseGet(OptionalLong::empty);
        return step.isPresent() && factors.use(user, step.getAsLong(), now);
    }

    private Optional<byte[]> readable(SecondFactorRepository.Stored factor) {
        Optional<byte[]> secret = factors.secret(factor);
        if (secret.isEmpty()) {
            LOG.warn(
                    "The second factor of user {} cannot be read: it was set up under another NOABER_SESSION_SECRET. A"
                            + " recovery code still works, or an administrator takes the factor away.",
                    factor.user().value());
        }
        return secret;
    }
}
