package nl.noaber.disclosure.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** Everything that a PDF has in it: its text, each of its objects, and each of its streams unpacked. */
final class Hidden {

    private final StringBuilder found = new StringBuilder();

    private Hidden() {}

    static String everythingIn(PDDocument document) throws IOException {
        Hidden hidden = new Hidden();
        hidden.found.append(new PDFTextStripper().getText(document));
        COSDocument objects = document.getDocument();
        for (COSObjectKey key : objects.getXrefTable().keySet()) {
            hidden.add(objects.getObjectFromPool(key).getObject());
        }
        hidden.add(objects.getTrailer());
        return hidden.found.toString();
    }

    private void add(COSBase object) throws IOException {
        switch (object) {
            case COSString string -> found.append('\n').append(string.getString());
            case COSStream stream -> {
                dictionary(stream);
                try (var unpacked = stream.createInputStream()) {
                    byte[] bytes = unpacked.readAllBytes();
                    found.append(new String(bytes, StandardCharsets.ISO_8859_1))
                            .append(new String(bytes, StandardCharsets.UTF_16BE));
                }
            }
            case COSDictionary dictionary -> dictionary(dictionary);
            case COSArray array -> {
                for (COSBase each : array) {
                    add(each);
                }
            }
            case null, default -> found.append('\n').append(object);
        }
    }

    /** References lead to objects that are met by themselves. */
    private void dictionary(COSDictionary dictionary) throws IOException {
        for (var entry : dictionary.entrySet()) {
            found.append('\n').append(entry.getKey().getName());
            COSBase value = entry.getValue();
            if (value instanceof COSString || (value instanceof COSArray array && isPlain(array))) {
                add(value);
            }
        }
    }

    private static boolean isPlain(COSArray array) {
        for (COSBase each : array) {
            if (!(each instanceof COSString)) {
                return false;
            }
        }
        return true;
    }
}
