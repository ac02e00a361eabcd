-- What was learned from the office's own history: for each lesson a model of bodies, of categories and of classes. Old lessons keep their
-- line, and lose the model itself.

create table learned_models (
    version {int} not null,
    kind text not null constraint learned_models_kind_check check (kind in ('body', 'category', 'class')),
    learned_at {instant} not null,
    examples {int} not null,
    tried {int} not null,
    tried_first {int} not null,
    tried_three {int} not null,
    bytes {blob},
    constraint learned_models_key primary key (version, kind)
) {strict};
