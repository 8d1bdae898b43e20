package nl.noaber.access.internal;

import io.nayuki.qrcodegen.QrCode;
import java.util.StringJoiner;

/** A QR code as the path of an SVG picture: one unit for each square, with the quiet border that scanners need. */
final class QrPicture {

    private static final int BORDER = 4;

    private QrPicture() {}

    /**
     * What to draw.
     *
     * @param size the width and height in units
     * @param path of all dark squares
     */
    record Picture(int size, String path) {}

    static Picture of(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        StringJoiner path = new StringJoiner(" ");
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.add("M" + (x + BORDER) + "," + (y + BORDER) + "h1v1h-1z");
                }
            }
        }
        return new Picture(code.size + 2 * BORDER, path.toString());
    }
}
