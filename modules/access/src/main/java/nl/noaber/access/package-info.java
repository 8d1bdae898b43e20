/**
 * Owns who may come in: users, their roles and the sign-in. It promises the viewer that every read and write of
 * every module takes, and nothing about what that viewer may see: that is each owner's own rule.
 */
@NullMarked
package nl.noaber.access;

import org.jspecify.annotations.NullMarked;
