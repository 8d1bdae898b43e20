/** Amounts of money: how they are typed and kept. */
@NullMarked
package nl.noaber.kernel.money;

import org.jspecify.annotations.NullMarked;
