package nl.noaber.gateway.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micronaut.context.annotation.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.noaber.gateway.KnownDocuments;
import org.jspecify.annotations.Nullable;

/**
 * Documents that were prepared before, the refused ones too: those known at the start for ever, others as long as there
 * is room. A document that was sent with its hash once can be asked for by it.
 */
@Context
final class Documents {

    private final Preparation preparation;
    private final Map<String, Prepared> known = new HashMap<>();
    private final Map<String, Prepared> knownByHash = new HashMap<>();
    private final Cache<String, Prepared> recent;
    private final Cache<String, String> persisted;

    Documents(Preparation preparation, Limits limits, List<KnownDocuments> known) {
        this.preparation = preparation;
        this.recent = Caffeine.newBuilder()
                .maximumWeight(limits.documentCacheCharacters())
                .weigher((String text, Prepared document) -> 100 + text.length())
                .build();
        this.persisted = Caffeine.newBuilder()
                .maximumWeight(limits.documentCacheCharacters())
                .weigher((String hash, String text) -> 100 + text.length())
                .build();
        known.forEach(each -> each.documents().forEach(this::know));
    }

    private void know(String text) {
        Prepared prepared = preparation.prepare(text);
        if (!prepared.faults().isEmpty()) {
            throw new SchemaRefusedException("A known document does not fit the schema: "
                    + prepared.faults().getFirst().message() + "\n" + text);
        }
        known.put(text, prepared);
        knownByHash.put(hash(text), prepared);
    }

    /** The document of this request, ready to run. */
    Prepared of(GraphQlRequest request) {
        String text = request.document();
        String hash = request.hash();
        if (hash == null) {
            return usable(prepared(required(text)));
        }
        if (text == null) {
            return usable(byHash(hash.toLowerCase(Locale.ROOT)));
        }
        return usable(remembered(text, hash.toLowerCase(Locale.ROOT)));
    }

    private Prepared prepared(String text) {
        Prepared ready = known.get(text);
        return ready != null ? ready : recent.get(text, preparation::prepare);
    }

    private Prepared byHash(String hash) {
        Prepared ready = knownByHash.get(hash);
        if (ready != null) {
            return ready;
        }
        String text = persisted.getIfPresent(hash);
        if (text == null) {
            throw new RefusedException(FaultCode.PERSISTED_QUERY_NOT_FOUND, "PersistedQueryNotFound");
        }
        return prepared(text);
    }

    private Prepared remembered(String text, String hash) {
        if (!hash(text).equals(hash)) {
            throw new RefusedException(
                    FaultCode.PERSISTED_QUERY_MISMATCH,
                    "The SHA-256 of the document is not the sha256Hash sent with it.");
        }
        Prepared prepared = prepared(text);
        if (prepared.faults().isEmpty()) {
            persisted.put(hash, text);
        }
        return prepared;
    }

    private static Prepared usable(Prepared prepared) {
        if (prepared.faults().isEmpty()) {
            return prepared;
        }
        throw new RefusedException(prepared.faults());
    }

    private static String required(@Nullable String text) {
        if (text == null) {
            throw new RefusedException(FaultCode.BAD_REQUEST, "The request has no query.");
        }
        return text;
    }

    private static String hash(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
