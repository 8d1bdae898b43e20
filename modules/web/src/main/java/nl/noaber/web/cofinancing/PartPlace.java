package nl.noaber.web.cofinancing;

import nl.noaber.web.page.Address;
import nl.noaber.web.page.PageInfo;

/**
 * Where the part of a list begins that an address asks for, of a list that is read by how many rows to leave out: its cursors
 * are such numbers. What is no number begins the list.
 */
record PartPlace(int skip) {

    static final int SIZE = 50;

    static PartPlace of(Address address) {
        return address.hasAny("before")
                ? new PartPlace(Math.max(0, number(address.text("before")) - SIZE))
                : new PartPlace(number(address.text("after")));
    }

    private static int number(String said) {
        return said.matches("\\d{1,6}") ? Integer.parseInt(said) : 0;
    }

    /** Where it stands among so many rows. */
    PageInfo among(int rows) {
        return new PageInfo(skip + SIZE < rows, skip > 0, String.valueOf(skip), String.valueOf(skip + SIZE));
    }
}
