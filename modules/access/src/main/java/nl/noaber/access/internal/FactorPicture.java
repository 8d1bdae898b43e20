package nl.noaber.access.internal;

import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import nl.noaber.access.FactorSetUp;

/** Shows a secret to the one who has to bring it to an authenticator. */
@Singleton
final class FactorPicture {

    private static final String ISSUER = "Noaber";

    FactorSetUp of(byte[] secret, String email) {
        String text = Base32.encode(secret);
        String address = "otpauth://totp/" + ISSUER + ":" + URLEncoder.encode(email, StandardCharsets.UTF_8)
                + "?secret=" + text + "&issuer=" + ISSUER;
        QrPicture.Picture picture = QrPicture.of(address);
        return new FactorSetUp(Base32.grouped(text), address, picture.size(), picture.path());
    }
}
