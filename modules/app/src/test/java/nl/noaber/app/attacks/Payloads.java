package nl.noaber.app.attacks;

import java.util.List;

/** Texts that do harm where they are taken for something else than text. */
final class Payloads {

    static final List<String> SQL = List.of(
            "' OR '1'='1",
            "'; DROP TABLE contact_moment; -- ",
            "\" UNION SELECT hash FROM change_log -- ",
            "\\' OR 1=1 /*",
            "1) OR (SELECT SLEEP(5))#",
            "%' ESCAPE '!' OR '%'='",
            "+zz -\"zz* @2 (zz",
            ":viewerUser");

    static final List<String> MARKUP = List.of(
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "' onfocus='alert(1)' autofocus='",
            "</textarea><svg onload=alert(1)>",
            "${7*7} #{7*7} {{7*7}} @{7*7} !{7*7} <%= 7*7 %>",
            "javascript:alert(1)");

    static final List<String> FORMULAS = List.of(
            "=HYPERLINK(\"https://kwaad.example\")",
            "+1+1",
            "-2+3+cmd|' /C calc'!A0",
            "@SUM(1+1)",
            "\t=1+1",
            "\r=1+1",
            "＝1+1",
            "＋1",
            "－1",
            "＠x");

    /** Line ends, escape sequences of terminals, a byte that ends strings, a sign that turns the order of reading. */
    static final List<String> LINES = List.of(
            "x\r\nSet-Cookie: noaber-session=kwaad",
            "x\nERROR alles is stuk",
            "\u001b[2J\u001b[31mrood",
            "x\u0000y",
            "x\u202Ey");

    private Payloads() {}
}
