"""Exports, imports and the balance between them, tied to each other."""

from factcheck.relations.trade import balances, net_flows, signs

FINDERS = (
    balances.ties,
    signs.ties,
    net_flows.ties,
)
